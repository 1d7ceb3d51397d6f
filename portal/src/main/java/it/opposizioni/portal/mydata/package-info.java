/**
 * What is held about a person, by the portal and by the services: as a page, as a file, as a document to print; and the erasure of what the law does
 * not keep. The services explain their own fields, so that a new one shows here by itself.
 */
package it.opposizioni.portal.mydata;
