/** What this service has announced about callers, as complaint-service copies it: rows and digests of ranges, as of one fact. */
package it.opposizioni.operator.announced;
