import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
} from 'chart.js';
import type { ChartView } from '../../protocol/book-view.ts';

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Title,
  Tooltip,
);

export interface ChartLayer {
  /** Draws the charts of the sheet in sight with the figures that they have now. */
  readonly update: () => void;
  readonly dispose: () => void;
}

interface Drawn {
  readonly element: HTMLElement;
  readonly chart: Chart;
  readonly key: string;
}

/** Charts over the grid: they stand at their cell and scroll with it. */
export function createChartLayer(
  container: HTMLElement,
  grid: HTMLElement,
  cellRect: (row: number, column: number) => DOMRect | undefined,
  charts: () => readonly ChartView[],
): ChartLayer {
  const layer = document.createElement('div');
  layer.className = 'chart-layer';
  container.append(layer);
  const drawn = new Map<number, Drawn>();
  let frame = 0;

  const draw = (view: ChartView, key: string): Drawn => {
    const element = document.createElement('figure');
    element.className = 'chart';
    element.style.width = `${view.width}px`;
    element.style.height = `${view.height}px`;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', view.title);
    element.append(canvas);
    layer.append(element);
    return { element, key, chart: new Chart(canvas, configuration(view)) };
  };
  const update = (): void => {
    const wanted = new Map(charts().map((view) => [view.chartId, view]));
    for (const [id, { element, chart, key }] of drawn) {
      const view = wanted.get(id);
      if (view && JSON.stringify(view) === key) continue;
      chart.destroy();
      element.remove();
      drawn.delete(id);
    }
    for (const [id, view] of wanted) {
      const key = JSON.stringify(view);
      if (!drawn.has(id)) drawn.set(id, draw(view, key));
    }
  };
  /** The grid tells nobody when it scrolls by half a row: looked at before every picture. */
  const follow = (): void => {
    frame = requestAnimationFrame(follow);
    const views = charts();
    if (views.length === 0 && drawn.size === 0) return;
    update();
    const canvas = grid.querySelector('canvas[id^="univer-sheet-main-canvas"]');
    const base = layer.getBoundingClientRect();
    const sheet = canvas?.getBoundingClientRect();
    if (sheet) {
      layer.style.clipPath = `inset(${sheet.top - base.top + 24}px 0 ${base.bottom - sheet.bottom}px ${sheet.left - base.left + 46}px)`;
    }
    for (const view of views) {
      const element = drawn.get(view.chartId)?.element;
      const at = cellRect(view.at.row, view.at.column);
      if (!element) continue;
      element.hidden = at === undefined;
      if (at) {
        const x = at.left - base.left + view.at.x;
        const y = at.top - base.top + view.at.y;
        element.style.transform = `translate(${x}px, ${y}px)`;
      }
    }
  };
  follow();
  return {
    update,
    dispose: () => {
      cancelAnimationFrame(frame);
      for (const { chart } of drawn.values()) chart.destroy();
      layer.remove();
    },
  };
}

const palette = ['#1a73e8', '#d93025', '#f9ab00', '#34a853', '#7e57c2', '#00acc1'];

function configuration(view: ChartView): ChartConfiguration {
  const { kind, stacked, labels, series, title } = view;
  const type = kind === 'pie' || kind === 'line' ? kind : 'bar';
  const scale = { stacked, grid: { color: '#e8eaed' }, ticks: { color: '#3c4043' } };
  const whole = { ...scale, beginAtZero: true, ticks: { ...scale.ticks, precision: 0 } };
  const bars = kind === 'bar';
  return {
    type,
    data: {
      labels: [...labels],
      datasets: series.map(({ name, values, color }, i) => ({
        label: name,
        data: [...values],
        backgroundColor: kind === 'pie' ? palette : (color ?? palette[i % palette.length] ?? ''),
        maxBarThickness: 34,
      })),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: bars ? 'y' : 'x',
      plugins: {
        title: {
          display: title !== '',
          text: title,
          align: 'start',
          font: { size: 15, weight: 'normal' },
          color: '#3c4043',
        },
        legend: { display: series.length > 1 || kind === 'pie', position: 'bottom' },
      },
      ...(kind === 'pie' ? {} : { scales: bars ? { x: whole, y: scale } : { x: scale, y: whole } }),
    },
  };
}
