/** Documents of complaint-service, to print and to file. */
package it.opposizioni.portal.printed;
