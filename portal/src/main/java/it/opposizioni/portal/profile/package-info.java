/** Where and in which language a person is written to: chosen, confirmed, and told to whom it concerns. */
package it.opposizioni.portal.profile;
