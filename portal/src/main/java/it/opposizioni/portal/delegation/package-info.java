/** The people that one acts for, and those who act for one. */
package it.opposizioni.portal.delegation;
