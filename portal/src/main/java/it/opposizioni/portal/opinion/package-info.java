/** What people think, at the end of a complaint, of how it was treated. */
package it.opposizioni.portal.opinion;
