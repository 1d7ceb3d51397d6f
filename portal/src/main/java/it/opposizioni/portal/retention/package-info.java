/** What is deleted, and when. */
package it.opposizioni.portal.retention;
