/** What the authority asks an operator about complaints, and what the operator answers. */
package it.opposizioni.portal.informationrequest;
