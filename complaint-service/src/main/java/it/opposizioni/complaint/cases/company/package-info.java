/** The company outside the register of operators that a case about a number is against, once the authority has found it out. */
package it.opposizioni.complaint.cases.company;
