/**
 * Where sources differ on what Google does, or a deployment decides it: the host can be told to behave
 * either way, also while it runs.
 */
export interface Behaviour {
  /**
   * What a clock run gets for the properties and the lock of a document: "When document properties are not
   * available this method returns null", "If this is called outside of a container, null is returned"
   * (https://developers.google.com/apps-script/reference/properties/properties-service, …/lock/lock-service).
   * `present`: those of the document in which the trigger was installed.
   */
  readonly documentStoresInClockRuns: 'null' | 'present';
  /**
   * Which triggers of the person `ScriptApp.getProjectTriggers` lists: documented as those of the project
   * (https://developers.google.com/apps-script/reference/script/script-app#getprojecttriggers); the limit
   * "per user, per document" of add-ons speaks for the other.
   */
  readonly listedTriggers: 'of-document' | 'of-script';
  /**
   * Whether triggers can be installed. Test deployments of add-ons refuse them
   * (https://developers.google.com/workspace/add-ons/how-tos/testing-editor-addons).
   */
  readonly installableTriggers: 'allowed' | 'refused';
  /**
   * Whether a bookmark gives a heading of a converted .docx an ID, as recorded (think41/extrasuite,
   * extradoc/tests/golden), or nothing does.
   */
  readonly convertedHeadings: 'ids-at-bookmarks' | 'without-ids';
}

/** The stricter of each. */
export const strictBehaviour: Behaviour = {
  documentStoresInClockRuns: 'null',
  listedTriggers: 'of-document',
  installableTriggers: 'allowed',
  convertedHeadings: 'ids-at-bookmarks',
};
