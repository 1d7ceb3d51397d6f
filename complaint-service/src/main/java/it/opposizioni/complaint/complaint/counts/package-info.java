/** How many complaints wait, for the regulator. */
package it.opposizioni.complaint.complaint.counts;
