/** When complaints become a case. */
package it.opposizioni.complaint.cases.gathering;
