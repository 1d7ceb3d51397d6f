/**
 * What a service holds about the person who asks (GDPR art. 15), in one document that explains itself: the portal shows, prints and hands over the
 * parts of all services without knowing their fields.
 */
package it.opposizioni.kit.mydata;
