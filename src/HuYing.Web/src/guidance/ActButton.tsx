import { App, Button, type ButtonProps } from 'antd'
import { inOneLine } from '@/app/api/problemWords'
import { useChange } from '@/app/api/useChange'
import { say, useWords } from '@/app/words/words'
import { guide } from './queries'

const words = say({ cancel: '取消' }, { cancel: 'Cancel' })

/** Does one thing under /guidance; asks first where it says what follows. */
export function ActButton({ address, means, children, ...looks }: {
  address: string; means?: string; children: string
} & Pick<ButtonProps, 'type' | 'danger' | 'size' | 'icon'>) {
  const t = useWords(words)
  const { message, modal } = App.useApp()
  const acting = useChange((_: string, key) => guide(address, undefined, key))
  const go = () => { acting.mutate(address, { onError: (fault) => { void message.error(inOneLine(fault), 8) } }) }
  const ask = () => {
    void modal.confirm({
      title: `${children}？`, content: means, okText: children, cancelText: t.cancel,
      okButtonProps: { danger: looks.danger }, onOk: go,
    })
  }
  return <Button {...looks} loading={acting.isPending} onClick={means === undefined ? go : ask}>{children}</Button>
}
