/** Filters of a list that an official keeps under a name, the same way for each list. */
package it.opposizioni.portal.savedview;
