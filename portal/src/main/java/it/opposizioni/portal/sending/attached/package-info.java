/** What goes with messages by certified mail, and how the feature that sent them learns of their receipts. */
package it.opposizioni.portal.sending.attached;
