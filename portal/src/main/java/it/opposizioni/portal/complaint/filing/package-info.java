/** Photos, recordings and documents that come with the form which files a complaint. */
package it.opposizioni.portal.complaint.filing;
