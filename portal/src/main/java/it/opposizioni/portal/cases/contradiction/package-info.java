/** The complaints of a case that speak plainly against a violation, and how they are split off. */
package it.opposizioni.portal.cases.contradiction;
