/** What tests share: a database of their own, a clock that they move, people to act as, and a count of statements. */
package academy.guildhall.testing;
