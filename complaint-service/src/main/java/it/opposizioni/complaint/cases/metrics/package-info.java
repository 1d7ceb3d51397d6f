/** Whether cases keep up with the complaints, for alerts and dashboards. */
package it.opposizioni.complaint.cases.metrics;
