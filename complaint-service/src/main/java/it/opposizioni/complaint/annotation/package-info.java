/** What officials note on the time series of their desk: what happened on a day, in their words. */
package it.opposizioni.complaint.annotation;
