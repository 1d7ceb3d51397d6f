/** The facts of a timeline, those of one source at a time. */
package it.opposizioni.portal.factsource;
