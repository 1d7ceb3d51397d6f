/** What the register stated of the called number, for the authority that judges a call. */
package it.opposizioni.portal.registerentry;
