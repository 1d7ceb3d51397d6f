/** What this service has announced of decided cases, as operator-service copies it. */
package it.opposizioni.complaint.cases.announced;
