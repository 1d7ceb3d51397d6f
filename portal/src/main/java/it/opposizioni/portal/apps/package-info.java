/** Apps of others that act with the visitor's token: which they are, what they may do, and how their access is taken away. */
package it.opposizioni.portal.apps;
