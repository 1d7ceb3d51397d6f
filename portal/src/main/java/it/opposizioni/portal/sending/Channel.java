package it.opposizioni.portal.sending;

/** How a message is sent. */
public enum Channel {
    EMAIL,
    SMS,
    VOICE,
    /** The app of the Italian public administration. What it does not take goes by e-mail, or stays in the box. */
    APP_IO,
    /** Certified mail. What it does not take, or does not deliver, goes by e-mail, or stays in the box. */
    PEC,
    /** Only into the person's message box: there is no address. */
    BOX
}
