package it.opposizioni.portal.sending;

/** How a message is sent. */
public enum Channel {
    EMAIL,
    SMS,
    VOICE,
    /** Only into the person's message box: there is no address. */
    BOX
}
