/** Who may sign in, and how: local accounts, invitations by one-time link, sign-in with a brake. */
@NullMarked
package org.rapport.account;

import org.jspecify.annotations.NullMarked;
