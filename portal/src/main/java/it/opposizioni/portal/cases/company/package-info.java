/** The company outside the register that used the number of a case: an official names it, and records when acts have reached it. */
package it.opposizioni.portal.cases.company;
