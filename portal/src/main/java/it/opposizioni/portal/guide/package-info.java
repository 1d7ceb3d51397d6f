/**
 * What a service is, before one signs in to it: for whom, how, what is needed, what comes of it, how long it takes, what it costs. The headings,
 * their order and their {@code data-element} names are those of the Comuni model (criterion C.SI.1.3), so that AgID's validator finds them.
 */
package it.opposizioni.portal.guide;
