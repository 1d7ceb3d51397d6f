/** Which lists the regulator took out as files, and what for. */
package it.opposizioni.complaint.export;
