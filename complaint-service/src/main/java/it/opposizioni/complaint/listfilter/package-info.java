/** What the regulator's lists are narrowed by, read from what was asked. */
package it.opposizioni.complaint.listfilter;
