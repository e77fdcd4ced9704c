export default function Sum({ of, billions }) {
  return <data value={billions} title={of}>{billions} billion pounds</data>;
}
