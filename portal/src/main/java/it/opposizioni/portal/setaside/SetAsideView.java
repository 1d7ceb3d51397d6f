package it.opposizioni.portal.setaside;

/**
 * Both ways on from a form that was set aside.
 *
 * @param title for whom it was shown
 * @param now for whom the visitor acts now
 * @param text what has become of it
 * @param goOn the button that acts for the former again; empty when the visitor can no longer do that
 * @param startOverPath the portal's own path of the page to start over, for whom the visitor acts now
 * @param startOver the link to it
 */
record SetAsideView(String title, String now, String text, String goOn, String startOverPath, String startOver) {}
