/** The registrar looks one number up, to answer who asks by telephone, e-mail or post. */
package it.opposizioni.portal.numberlookup;
