package it.opposizioni.complaint.desk;

/** How somebody who did not use the site reached the registrars. */
public enum DeskChannel {
    PHONE,
    EMAIL,
    POST
}
