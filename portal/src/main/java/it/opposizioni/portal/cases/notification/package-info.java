/** The act of a decision is served on the operator: sent by certified mail with its receipts, or noted by hand. */
package it.opposizioni.portal.cases.notification;
