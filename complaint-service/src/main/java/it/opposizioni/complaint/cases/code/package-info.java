/** What people call a case. */
package it.opposizioni.complaint.cases.code;
