/** How many complaints of which kind there are, for the regulator: exact, up to the last one, and of any days. */
package it.opposizioni.complaint.trend;
