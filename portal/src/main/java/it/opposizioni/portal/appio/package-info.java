/** App IO, the app in which the Italian public administration writes to citizens: its public API, as PagoPA describes it. */
package it.opposizioni.portal.appio;
