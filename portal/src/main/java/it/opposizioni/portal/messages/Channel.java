package it.opposizioni.portal.messages;

/** How a message travels. */
enum Channel {
    EMAIL,
    SMS,
    VOICE,
    /** Only into the person's message box: there is no address. */
    BOX
}
