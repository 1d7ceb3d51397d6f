/** The organisations that one represents, the lists of numbers that are sent for them, and what the registrar decides about both. */
package it.opposizioni.portal.organisation;
