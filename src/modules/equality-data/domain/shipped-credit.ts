/** What the licence of the tables that come with the product wants to be named. */
export const shippedCredit = 'Source: Office for National Statistics licensed under the Open Government Licence v.3.0';
