package it.opposizioni.portal.messages;

import java.util.List;

/**
 * Some messages of a box, the latest first.
 *
 * @param next after which one the next page begins; null when this is the last
 * @param unread how many of the whole box nobody has read
 */
record MessagePage(List<MessageView> items, String next, long unread) {

    static final MessagePage EMPTY = new MessagePage(List.of(), null, 0);
}
