/** YAML files are bundled as text: esbuild's text loader in the bundles, a load hook in the unit tests. */
declare module "*.yaml" {
  const text: string;
  export default text;
}
