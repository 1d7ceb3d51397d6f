/** The operator that a visitor works for, and what the visitor may do there. */
package it.opposizioni.portal.membership;
