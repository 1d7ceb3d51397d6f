/** What this service holds about the person who asks (GDPR art. 15): places in teams, and invitations. */
package it.opposizioni.operator.mydata;
