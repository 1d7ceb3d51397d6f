/** For whom to go on with a form that was shown when the visitor acted for somebody else than now. */
package it.opposizioni.portal.setaside;
