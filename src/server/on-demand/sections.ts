/** What managers do with Sections, and Sections in their own workbooks. */
export { audit, mendAccess } from '../handlers/audit.ts';
export { ourActions, saveOurs } from '../handlers/contribution.ts';
export { setDaily, syncDaily } from '../handlers/daily-sync.ts';
export { acceptLeading, listLeading } from '../handlers/lead-sections.ts';
export { makeSection } from '../handlers/make-section.ts';
export { sectionOptions } from '../handlers/section-options.ts';
export { applyShare, previewShare, readShare } from '../handlers/share.ts';
export { syncSections } from '../handlers/sync-sections.ts';
