package it.opposizioni.portal.setaside;

/**
 * Both ways on from a form that was set aside.
 *
 * @param title for whom it was shown
 * @param now for whom the visitor acts now
 * @param text what has become of it
 * @param goOn the button that acts for the former again; empty when the visitor can no longer do that
 * @param anewPath the portal's own path of the page to begin anew, for whom the visitor acts now
 * @param anew the link to it
 */
record SetAsideView(String title, String now, String text, String goOn, String anewPath, String anew) {}
