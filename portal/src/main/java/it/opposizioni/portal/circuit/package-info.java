/** Receivers that have failed several times in a row and are left alone for a while, so that what goes to others does not wait for them. */
package it.opposizioni.portal.circuit;
