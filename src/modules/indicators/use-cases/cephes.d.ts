/** The package brings its types where its exports do not lead. */
declare module 'cephes' {
  const cephes: {
    compiled: Promise<void>;
    ndtri(p: number): number;
    chdtri(degrees: number, upperTail: number): number;
    lgam(x: number): number;
  };
  export default cephes;
}
