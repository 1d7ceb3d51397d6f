/** An invitation to work for an operator, before the person who got its link. */
package it.opposizioni.portal.invitation;
